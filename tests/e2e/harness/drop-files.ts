import type { ElementHandle, Page } from 'playwright-core';

/**
 * Drops files from disk on the page, as a person does from a file manager: real `File` objects that are read from disk
 * when the page reads them. They are dropped on the element at the middle of the page.
 */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const input = (await page.evaluateHandle(() => {
    const element = document.createElement('input');
    element.type = 'file';
    element.multiple = true;
    element.hidden = true;
    document.body.append(element);
    return element;
  })) as ElementHandle<HTMLInputElement>;
  await input.setInputFiles([...paths]);
  await input.evaluate(element => {
    const carried = new DataTransfer();
    for (const file of element.files ?? []) carried.items.add(file);
    element.remove();
    const middle = { clientX: innerWidth / 2, clientY: innerHeight / 2 };
    const target = document.elementFromPoint(middle.clientX, middle.clientY) ?? document.body;
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: carried, ...middle }),
      );
    }
  });
}
