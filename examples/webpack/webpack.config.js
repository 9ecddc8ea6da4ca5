import HtmlWebpackPlugin from 'html-webpack-plugin';

export default {
  entry: './src/main.js',
  output: { filename: '[name].[contenthash].js', clean: true },
  experiments: { css: true },
  plugins: [new HtmlWebpackPlugin({ template: './src/index.html' })],
  devServer: { proxy: [{ context: ['/v1'], target: 'http://127.0.0.1:4010' }] },
};
