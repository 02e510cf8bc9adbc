/** What a person prefers on this machine, whatever project is open. Values are text, checked by who reads them. */
export interface PreferenceStore {
  read(name: string): string | null;
  write(name: string, value: string): void;
}

const PREFIX = 'within-reach.';

/** Preferences in the browser's local storage; where that is refused, they last as long as the page. */
export function browserPreferences(): PreferenceStore {
  const sitting = new Map<string, string>();
  return {
    read(name) {
      try {
        return localStorage.getItem(PREFIX + name) ?? sitting.get(name) ?? null;
      } catch {
        return sitting.get(name) ?? null;
      }
    },
    write(name, value) {
      sitting.set(name, value);
      try {
        localStorage.setItem(PREFIX + name, value);
      } catch {
        // Storage that is refused must not stop anyone from choosing a language: the choice lasts for this sitting.
      }
    },
  };
}
