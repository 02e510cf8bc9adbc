import type { ImportedData } from '../model/source.ts';

/** The buffers behind imported columns, to be transferred to another thread instead of copied. */
export function buffersOf(data: ImportedData): ArrayBuffer[] {
  if (data.role !== 'incidents') return [];
  const columns = Object.values(data.incidents).filter(value => ArrayBuffer.isView(value));
  return [...new Set(columns.map(column => column.buffer as ArrayBuffer))];
}
