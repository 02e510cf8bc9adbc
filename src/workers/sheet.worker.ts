import { expose } from 'comlink';
import { createSheetDesk } from './sheet-desk.ts';

expose(createSheetDesk());
