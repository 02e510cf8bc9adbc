import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../model/sheet.ts';

/** Everything that a sheet says, for a screen reader. */
export function SheetWords({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('brief');
  const { title, subtitle, sentences, tables, marking, disclaimer, sources, method, exerciseStamp } = sheet;
  return (
    <figcaption className="hidden" lang={sheet.locale}>
      <h2>{title}</h2>
      {[marking, exerciseStamp ?? '', subtitle, ...sentences].map(
        line => line !== '' && <p key={line}>{line}</p>,
      )}
      {tables.map(table => (
        <table key={table.title}>
          <caption>{table.title}</caption>
          <thead>
            <tr>
              {table.columns.map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(row => (
              <tr key={row.join('\n')}>
                {row.map((value, index) => (
                  <td key={table.columns[index]}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <h3>{t('stage.sources')}</h3>
      {[...sources, ...method, disclaimer].map(line => (
        <p key={line}>{line}</p>
      ))}
    </figcaption>
  );
}
