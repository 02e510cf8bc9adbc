/** How long the browser may take to start reading a download before its address is given back, in milliseconds. */
const ADDRESS_LIFETIME_MS = 60_000;

/** Offers content to be saved under a name. */
export function offerDownload(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIFETIME_MS);
}
