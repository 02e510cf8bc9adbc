import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentSecurityPolicy } from './content-security-policy.mjs';

/** @type {Record<string, string>} */
const MEDIA_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pbf': 'application/x-protobuf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const ALREADY_COMPRESSED = new Set(['.png', '.woff2', '.zip', '.gz', '.br']);
const SMALLEST_WORTH_COMPRESSING_BYTES = 1024;

const SECURITY_HEADERS = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

const compressWithBrotli = promisify(brotliCompress);
const compressWithGzip = promisify(gzip);

/** The names under which a machine reaches itself. */
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a request was sent to this server by one of its own names. A page from elsewhere whose name is made to mean
 * this machine (DNS rebinding) still sends that name, and is not answered.
 * @param {import('node:http').IncomingMessage} request
 */
function isForThisServer({ headers, socket }) {
  const host = headers.host?.toLowerCase();
  const port = socket.localPort;
  return OWN_NAMES.some(name => host === `${name}:${port}` || (port === 80 && host === name));
}

/**
 * The file that a request means, or `null`: nothing outside the directory, also not through `..`, an encoded slash or
 * a link, and nothing whose name or folder begins with a dot.
 * @param {string} directory real path
 * @param {string} requestUrl
 */
async function findFile(directory, requestUrl) {
  try {
    const path = decodeURIComponent(requestUrl.replace(/[?#].*/s, ''));
    if (path.includes('\0')) return null;
    const file = await realpath(resolve(directory, `.${path.endsWith('/') ? `${path}index.html` : path}`));
    if (!file.startsWith(directory + sep)) return null;
    if (
      relative(directory, file)
        .split(sep)
        .some(name => name.startsWith('.'))
    )
      return null;
    const status = await stat(file);
    return status.isFile() ? { file, version: `${status.mtimeMs}-${status.size}` } : null;
  } catch {
    return null;
  }
}

/**
 * How to send the body: the first coding that the browser takes, best first.
 * @param {string} accepted the request's Accept-Encoding
 * @param {string} extension
 */
function chooseCoding(accepted, extension) {
  if (ALREADY_COMPRESSED.has(extension)) return 'identity';
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

/** @param {Buffer} body @param {string} coding @returns {Promise<Buffer>} */
function encode(body, coding) {
  if (coding === 'gzip') return compressWithGzip(body);
  if (coding !== 'br') return Promise.resolve(body);
  return compressWithBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

/**
 * Answers one request out of `directory`. Compressed bodies are kept in `cache`.
 * @param {string} directory
 * @param {Map<string, Promise<Buffer>>} cache
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(directory, cache, request, response) {
  if (!isForThisServer(request)) {
    response.writeHead(421, { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('This server answers only to the machine that it runs on');
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...SECURITY_HEADERS, Allow: 'GET, HEAD' }).end();
    return;
  }
  const found = await findFile(directory, request.url ?? '/');
  if (!found) {
    response.writeHead(404, { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('Not found');
    return;
  }
  const extension = extname(found.file).toLowerCase();
  const plain = await readFile(found.file);
  const worthwhile = plain.length >= SMALLEST_WORTH_COMPRESSING_BYTES;
  const coding = worthwhile
    ? chooseCoding(String(request.headers['accept-encoding'] ?? ''), extension)
    : 'identity';
  const key = `${found.file} ${found.version} ${coding}`;
  const body =
    coding === 'identity' ? plain : await (cache.get(key) ?? remember(cache, key, encode(plain, coding)));
  // Vite puts a hash of the content into the names under /assets/, so those never change.
  const lasting = found.file.startsWith(join(directory, 'assets') + sep);
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'Content-Type': MEDIA_TYPES[extension] ?? 'application/octet-stream',
    'Content-Length': body.length,
    'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** @param {Map<string, Promise<Buffer>>} cache @param {string} key @param {Promise<Buffer>} body */
function remember(cache, key, body) {
  cache.set(key, body);
  return body;
}

/**
 * Serves the files of a directory on this machine only and under its own names, with the security headers of the page.
 * @param {{ directory: string, port: number }} options port 0 takes any free one
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} rejects when the port is taken
 */
export async function serve({ directory, port }) {
  const root = await realpath(directory);
  /** @type {Map<string, Promise<Buffer>>} */
  const cache = new Map();
  const server = createServer((request, response) => {
    answer(root, cache, request, response).catch(error => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, SECURITY_HEADERS);
      response.end();
    });
  });
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, 'localhost', () => listening(undefined));
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${taken}/`,
    port: taken,
    close: () =>
      new Promise(closed => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
