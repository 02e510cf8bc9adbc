import { createHash } from 'node:crypto';

/**
 * The only inline styles allowed, by their hash: React Aria puts these two elements into the page itself
 * (`usePress`, and `usePreventScroll` on iOS). When a new version changes their text, the end-to-end tests fail with
 * the violation.
 */
const REACT_ARIA_STYLES = [
  `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
];

/** @param {string} text */
const hashSource = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the page may do; everything else it may not. `connect-src 'self'` is what keeps loaded data on the machine. */
const directives = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self' blob:",
  'connect-src': "'self'",
  'img-src': "'self' data: blob:",
  'style-src': ["'self'", ...REACT_ARIA_STYLES.map(hashSource)].join(' '),
  'font-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** @param {readonly [string, string][]} entries */
const write = entries => entries.map(([name, sources]) => `${name} ${sources}`).join('; ');

/** The policy as the server sends it. */
export const contentSecurityPolicy = write(Object.entries(directives));

/** The policy as the page carries it, for whoever serves it otherwise; a page cannot say who may frame it. */
export const contentSecurityPolicyOfPage = write(
  Object.entries(directives).filter(([name]) => name !== 'frame-ancestors'),
);

/**
 * The policy while developing, and only there: Vite puts styles and one script into the page itself, and tells it of
 * changes through a web socket. Nothing elsewhere can be reached here either.
 * @param {number} port of the development server
 */
const contentSecurityPolicyOfDevelopment = port =>
  write(
    Object.entries({
      ...directives,
      'script-src': `${directives['script-src']} 'unsafe-inline'`,
      'style-src': "'self' 'unsafe-inline'",
      'connect-src': `'self' ws://localhost:${port}`,
    }),
  );

/**
 * Puts the policy into the built page, and has the development server send its own.
 * @returns {import('vite').Plugin}
 */
export function contentSecurityPolicyPlugin() {
  return {
    name: 'content-security-policy',
    configureServer({ middlewares }) {
      middlewares.use(({ socket }, response, next) => {
        response.setHeader(
          'Content-Security-Policy',
          contentSecurityPolicyOfDevelopment(socket.localPort ?? 0),
        );
        next();
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_page, { server }) =>
        server
          ? []
          : [
              {
                tag: 'meta',
                attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicyOfPage },
                injectTo: 'head-prepend',
              },
            ],
    },
  };
}
