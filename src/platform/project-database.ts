import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export interface StoredProjects extends DBSchema {
  documents: { key: string; value: unknown };
  files: { key: string; value: Blob };
}

const DATABASE_NAME = 'within-reach';
const DATABASE_VERSION = 1;

/** Opens the database on first use, and again after the browser closed it; rejects where storage is refused. */
export function projectDatabase(): () => Promise<IDBPDatabase<StoredProjects>> {
  let opened: Promise<IDBPDatabase<StoredProjects>> | null = null;
  const forget = () => {
    opened = null;
  };
  return () => {
    opened ??= openDB<StoredProjects>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade(database) {
        database.createObjectStore('documents');
        database.createObjectStore('files');
      },
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }).catch(reason => {
      forget();
      throw reason;
    });
    return opened;
  };
}
