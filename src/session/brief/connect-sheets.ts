import { wrap } from 'comlink';
import type { SheetApi } from '../../workers/sheet-api.ts';
import type { Remotely } from '../parts.ts';

interface Connection {
  readonly remote: Remotely<SheetApi>;
  /** Rejects when the worker dies, which would otherwise leave its callers waiting. */
  readonly death: Promise<never>;
}

/**
 * The worker that composes sheets, started with the first sheet: who never briefs is spared it. One that has died is
 * replaced at the next call.
 */
export function connectSheets(start: (onFailure: (reason: string) => void) => Worker): Remotely<SheetApi> {
  let connection: Connection | null = null;

  function connect(): Connection {
    let die: (reason: string) => void = () => {};
    const death = new Promise<never>((_, reject) => {
      die = reason => reject(new Error(reason));
    });
    death.catch(() => {
      connection = null;
    });
    return { remote: wrap<SheetApi>(start(reason => die(reason))), death };
  }

  function call<Result>(make: (remote: Remotely<SheetApi>) => Promise<Result>): Promise<Result> {
    connection ??= connect();
    return Promise.race([make(connection.remote), connection.death]);
  }

  return {
    keep: materials => call(remote => remote.keep(materials)),
    compose: request => call(remote => remote.compose(request)),
    textFiles: (request, tables, sourceTexts) =>
      call(remote => remote.textFiles(request, tables, sourceTexts)),
    liveScene: (settings, findings) => call(remote => remote.liveScene(settings, findings)),
  };
}
