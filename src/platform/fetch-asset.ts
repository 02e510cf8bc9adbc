/**
 * Fetches a file that is served beside the page. Rejects with the address when it is not there: then the page is not
 * installed completely, which no input of a user can cause.
 */
export async function fetchAsset(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be loaded (${response.status})`);
  return response;
}
