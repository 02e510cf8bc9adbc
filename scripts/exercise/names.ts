/**
 * Names of an invented language. None is a city of GeoNames (a test looks them all up); none is meant to resemble a
 * real place, people or movement.
 */
export const COUNTRY = 'Velkarou';

/** Ten towns for each province, the largest first: its capital, then the seats of its other districts. */
export const TOWN_NAMES: Readonly<Record<string, readonly string[]>> = {
  'Keth Ouvar': [
    'Ouvaral',
    'Telamar',
    'Kreiren',
    'Salvimari',
    'Hadrisond',
    'Lirveth',
    'Vasiren',
    'Sheneth',
    'Tresilen',
    'Moular',
  ],
  Thelmora: [
    'Thelmarin',
    'Torthaim',
    'Drianolaim',
    'Fouselveth',
    'Gallath',
    'Karthevin',
    'Neissin',
    'Virveth',
    'Vandeth',
    'Selidesh',
  ],
  Iskareth: [
    'Iskarond',
    'Kressath',
    'Thalvuren',
    'Dranderin',
    'Vornond',
    'Krolath',
    'Hervilath',
    'Barvesur',
    'Rounath',
    'Troundar',
  ],
  Senvarra: [
    'Senvareth',
    'Vendadath',
    'Metulur',
    'Liandari',
    'Rellaseth',
    'Faronath',
    'Norovou',
    'Harnuvo',
    'Lerthath',
    'Sertholin',
  ],
  Marisket: [
    'Mariskond',
    'Reimolar',
    'Vousketh',
    'Leirvanesh',
    'Vialven',
    'Trellath',
    'Fernelor',
    'Briduneth',
    'Deilath',
    'Tarumil',
  ],
  Loumaim: [
    'Loumareth',
    'Krenesar',
    'Mellanin',
    'Sirodeve',
    'Kallond',
    'Braskarin',
    'Harthath',
    'Nidrelin',
    'Thonesh',
    'Verthadesh',
  ],
};

export const ISLAND_NAMES = [
  'Velkarou Island',
  'Beiresh',
  'Feveth',
  'Sirneve',
  'Biameth',
  'Lervamar',
  'Tirneth',
  'Nemesh',
  'Kouskil',
  'Gilvei',
] as const;

export const RIVER_NAMES = [
  'Shourveve',
  'Nosselvil',
  'Vouvomesh',
  'Dredoror',
  'Hulvur',
  'Thullond',
  'Ladilvath',
  'Kreidreve',
  'Venaim',
  'Miaskil',
  'Romeresh',
  'Tharador',
  'Boskulil',
  'Loudusil',
  'Viskureth',
  'Gouror',
  'Kervolvo',
  'Fodelari',
] as const;

/** Put before a town's name to name the villages around it: upper, by the water, new, old, of the wood, lower. */
export const VILLAGE_PREFIXES = ['Ur', 'Shei', 'Nou', 'Oth', 'Drel', 'Kath'] as const;

/** The invented mission. */
export const MISSION = 'EXMIS';

/** Gleditsch and Ward, and Correlates of War, number states up to 950; the invented one must be none of them. */
export const NO_COUNTRY_CODE = 999;
