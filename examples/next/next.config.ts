import type { NextConfig } from 'next';

const config: NextConfig = {
  rewrites: async () => [{ source: '/v1/:path*', destination: 'http://127.0.0.1:4010/v1/:path*' }],
};

export default config;
