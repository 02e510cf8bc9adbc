import type { Page } from 'playwright-core';

/** What is read of React's fibres: the tree of what is drawn, and the one it took the place of. */
interface Fiber {
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly flags: number;
  readonly stateNode: unknown;
  readonly type: unknown;
}

interface Watched {
  renders?: Record<string, number>;
  __REACT_DEVTOOLS_GLOBAL_HOOK__?: object;
}

/**
 * Counts from now on how many components inside the elements of each selector React renders, also where that changes
 * nothing that can be seen. To be called before the page is opened: React tells of its commits only to a hook that is there
 * when it starts, as the browser's tools for React have one.
 */
export async function watchRenders(page: Page, selectors: readonly string[]): Promise<void> {
  await page.addInitScript(watched => {
    const PERFORMED_WORK = 1;
    const renders: Record<string, number> = Object.fromEntries(watched.map(selector => [selector, 0]));
    const walk = (fiber: Fiber, inside: readonly string[]) => {
      // A subtree that was left alone is the very one that was there before.
      if (fiber.child === fiber.alternate?.child) return;
      for (let child = fiber.child; child; child = child.sibling) {
        const { stateNode, type } = child;
        const found = stateNode instanceof Element ? watched.filter(each => stateNode.matches(each)) : [];
        const within = [...inside, ...found];
        const isComponent = type !== null && typeof type !== 'string';
        if (isComponent && child.flags & PERFORMED_WORK) {
          for (const selector of within) renders[selector] = (renders[selector] ?? 0) + 1;
        }
        walk(child, within);
      }
    };
    const page = window as unknown as Watched;
    page.renders = renders;
    page.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: (_renderer: number, root: { readonly current: Fiber }) => walk(root.current, []),
      onCommitFiberUnmount: () => {},
      onPostCommitFiberRoot: () => {},
    };
  }, selectors);
}

/** How many components have been rendered inside the elements of each selector since the last time this was asked. */
export async function rendersSince(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(() => {
    const { renders = {} } = window as unknown as Watched;
    const counted = { ...renders };
    for (const selector of Object.keys(renders)) renders[selector] = 0;
    return counted;
  });
}
