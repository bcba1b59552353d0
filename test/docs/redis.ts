import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

/** A Redis of the tests' own. */
export interface Redis {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts a Redis that keeps nothing; null where `redis-server` is not installed. */
export async function startRedis(): Promise<Redis | null> {
  if (spawnSync('redis-server', ['--version']).error) return null;
  const port = await freePort();
  const server = spawn('redis-server', [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
  ]);
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.once('close', (status) => reject(new Error(`redis-server ended with ${status} before it was ready`)));
    server.stdout.on('data', (chunk) => {
      if (String(chunk).includes('Ready to accept connections')) resolve();
    });
  });
  const stop = async (): Promise<void> => {
    server.kill();
    await ended;
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('no port'));
      });
    });
  });
}
