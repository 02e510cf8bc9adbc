import { useEffect } from 'react';

/**
 * While `shown` is what it is, remembers where the focus was when it came; when it goes and takes the focus with it, the
 * focus is back there, unless the user has gone on elsewhere. `undefined`: nothing is shown.
 */
export function useFocusReturn(shown: string | undefined): void {
  useEffect(() => {
    if (shown === undefined) return;
    const opener = document.activeElement;
    return () => {
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    };
  }, [shown]);
}
