import { type ComponentType, use } from 'react';

/** A part of the page whose code did not come: the server has stopped, or serves another version by now. */
export class PartNotLoaded extends Error {
  constructor(
    reason: unknown,
    /** Has the code asked for anew when the part is next shown. */
    readonly forget: () => void,
  ) {
    super(reason instanceof Error ? reason.message : String(reason));
  }
}

/** Where the code of a part of the page comes from when the part is first shown. */
export interface PartSource {
  load(): Promise<ComponentType>;
}

/** Unlike one of React's `lazy`, it can be asked again when loading fails: the error that a boundary gets knows how. */
export function partSource(fetchPart: () => Promise<ComponentType>): PartSource {
  let loading: Promise<ComponentType> | null = null;
  const forget = () => {
    loading = null;
    reloadStyles();
  };
  return {
    load() {
      loading ??= fetchPart().catch(reason => {
        throw new PartNotLoaded(reason, forget);
      });
      return loading;
    },
  };
}

/** A part of the page that is loaded when it is first shown; inside a `Boundary`. */
export function LazyPart({ source }: { readonly source: PartSource }) {
  const Part = use(source.load());
  return <Part />;
}

/** Style sheets that did not come with the code are asked for anew: nothing else would. */
function reloadStyles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (link.sheet === null) link.replaceWith(link.cloneNode());
  }
}
