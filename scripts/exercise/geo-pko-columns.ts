/** Geo-PKO leaves room for this many troop-contributing countries at one location. */
const CONTRIBUTORS = Array.from({ length: 17 }, (_, order) => order + 1);

/** Columns that count units or say whether there are any; 0 where there are none. */
export const UNIT_COLUMNS: readonly string[] = [
  ...['battalion', 'company', 'platoon', 'other.size'],
  ...[
    'inf',
    'inf.no',
    'fpu',
    'fpu.no',
    'res',
    'res.no',
    'fp',
    'fp.no',
    'eng',
    'sig',
    'trans',
    'riv',
    'he.sup',
    'sf',
  ],
  ...['med', 'maint', 'recon', 'avia', 'mp', 'demining', 'uav', 'other.type', 'armor'],
  ...['unpol.dummy', 'unmo.dummy', 'hq', 'lo', 'security.group.dummy', 'geosplit'],
];

/** The 113 columns of a Geo-PKO 2.1 file, in their order (Geo-PKO Codebook, version 2.1). */
export const GEO_PKO_COLUMNS: readonly string[] = [
  ...[
    'source',
    'mission',
    'year',
    'month',
    'location',
    'geosplit',
    'country',
    'latitude',
    'longitude',
    'old_xy',
  ],
  ...['geocomment', 'zone.de.confidence', 'battalion', 'company', 'platoon', 'other.size', 'comment.on.unit'],
  ...[
    'no.troops',
    'rpf',
    'rpf.no',
    'inf',
    'inf.no',
    'fpu',
    'fpu.no',
    'res',
    'res.no',
    'fp',
    'fp.no',
    'eng',
    'sig',
  ],
  ...['trans', 'riv', 'he.sup', 'sf', 'med', 'maint', 'recon', 'avia', 'mp', 'demining', 'uav', 'obs.base'],
  ...['cantonment', 'disarmament', 'other.type', 'armor', 'he.sup.lw', 'troop.type', 'no.tcc'],
  ...CONTRIBUTORS.flatMap(order => [`nameoftcc_${order}`, `notroopspertcc_${order}`]),
  ...[
    'unpol.dummy',
    'unmo.dummy',
    'unmo.coding.quality',
    'hq',
    'lo',
    'jmco',
    'security.group.dummy',
    'comments',
  ],
  ...['cow_code', 'gnwo'],
  ...CONTRIBUTORS.map(order => `tcc${order}`),
  ...['adm1.id', 'adm1.name', 'prioid'],
];
