import { useEffect, useState } from 'react';

/** How long the picture before may still be on the page while the next one is decoded, in milliseconds. */
const OVERLAP_MS = 5000;

/** An address under which the page can show a picture, given back when another takes its place. */
export function useAddress(picture: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!picture) {
      setAddress(null);
      return;
    }
    const made = URL.createObjectURL(picture);
    setAddress(made);
    return () => void setTimeout(() => URL.revokeObjectURL(made), OVERLAP_MS);
  }, [picture]);
  return address;
}
