import { useTranslation } from 'react-i18next';

const UCDP_DOWNLOADS = 'https://ucdp.uu.se/downloads/';
const GEO_PKO =
  'https://www.uu.se/en/department/peace-and-conflict-research/research/research-data/geo-pko-dataset';

/** Where the open data comes from. Nothing is fetched: the user follows a link and comes back with a file. */
export function WhereToGet() {
  const { t } = useTranslation('data');
  return (
    <section className="data-section" aria-labelledby="data-get">
      <h3 id="data-get">{t('get.title')}</h3>
      <p className="data-note">
        {t('get.ged')}{' '}
        <a href={UCDP_DOWNLOADS} target="_blank" rel="noreferrer">
          ucdp.uu.se/downloads
        </a>
      </p>
      <p className="data-note">
        {t('get.geoPko')}{' '}
        <a href={GEO_PKO} target="_blank" rel="noreferrer">
          uu.se, Geo-PKO
        </a>
      </p>
      <p className="data-note">{t('get.own')}</p>
    </section>
  );
}
