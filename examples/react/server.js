// Renders the page: with Vite while you write it (`npm run dev`), from what was built afterwards (`npm start`).
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const { NODE_ENV, PORT = 5173 } = process.env;

async function development() {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' });
  return {
    files: vite.middlewares,
    async page(url) {
      const template = await vite.transformIndexHtml(url, await readFile('index.html', 'utf8'));
      const { render } = await vite.ssrLoadModule('/src/entry-server.tsx');
      return template.replace('<!--app-->', render);
    },
  };
}

async function production() {
  const { default: sirv } = await import('sirv');
  const { render } = await import('./dist/server/entry-server.js');
  const template = await readFile('dist/client/index.html', 'utf8');
  return {
    files: sirv('dist/client', { extensions: [] }),
    page: async () => template.replace('<!--app-->', render),
  };
}

const { files, page } = await (NODE_ENV === 'production' ? production() : development());

createServer((request, response) =>
  files(request, response, async () => {
    response.setHeader('Content-Type', 'text/html').end(await page(request.url));
  }),
).listen(PORT, () => console.log(`http://localhost:${PORT}`));
