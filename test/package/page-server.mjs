import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };

/** Serves a folder under a strict content security policy, and keeps what its page posts to `answer`. */
export const servePage = async (folder) => {
  let resolve;
  const answer = new Promise((keep) => {
    resolve = keep;
  });
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://page').pathname;
    if (request.method === 'POST' && path === '/answer') {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      response.writeHead(204).end();
      return;
    }
    try {
      const file = join(folder, normalize(path === '/' ? '/index.html' : path));
      const content = await readFile(file);
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': "default-src 'self'",
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, answer, close };
};
