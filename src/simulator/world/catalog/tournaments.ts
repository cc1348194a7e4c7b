/** A CS tournament with stickers: its name on stickers, its year, its teams, and the styles its stickers came in. */
export interface Tournament {
  readonly name: string;
  /** How souvenir packages and capsules of it begin. */
  readonly organiser: string;
  readonly year: number;
  readonly teams: string;
  /** Styles beside the plain paper one; the last one is the dearest. */
  readonly styles: readonly string[];
  /** Whether players' autographs were sold. */
  readonly autographs: boolean;
}

/** The tournaments, oldest first. */
export const TOURNAMENTS: readonly Tournament[] = [
  {
    name: 'Katowice 2014',
    organiser: 'EMS One Katowice 2014',
    year: 2014,
    autographs: false,
    styles: ['Foil', 'Holo'],
    teams:
      '3DMAX,compLexity Gaming,Clan-Mystik,ESC Gaming,Fnatic,HellRaisers,iBUYPOWER,LGB eSports,mousesports,Natus Vincere,Ninjas in Pyjamas,Reason Gaming,Team Dignitas,Team LDLC.com,Titan,Virtus.Pro,Vox Eminor,Gambit Gaming',
  },
  {
    name: 'Cologne 2014',
    organiser: 'ESL One Cologne 2014',
    year: 2014,
    autographs: false,
    styles: ['Foil', 'Holo'],
    teams:
      'Cloud9,Copenhagen Wolves,Dat Team,Epsilon eSports,Fnatic,HellRaisers,iBUYPOWER,Monash University,Natus Vincere,Ninjas in Pyjamas,Team Dignitas,Team LDLC.com,Titan,Virtus.Pro,Vox Eminor,Team Wolf',
  },
  {
    name: 'DreamHack 2014',
    organiser: 'DreamHack 2014',
    year: 2014,
    autographs: false,
    styles: ['Holo', 'Foil', 'Gold'],
    teams:
      'Bravado Gaming,Cloud9,Copenhagen Wolves,ESC Gaming,Flipsid3 Tactics,Fnatic,HellRaisers,iBUYPOWER,Natus Vincere,Ninjas in Pyjamas,PENTA Sports,Planetkey Dynamics,Team Dignitas,Team LDLC.com,Virtus.Pro,myXMG',
  },
  {
    name: 'Katowice 2015',
    organiser: 'ESL One Katowice 2015',
    year: 2015,
    autographs: false,
    styles: ['Holo', 'Foil', 'Gold'],
    teams:
      '3DMAX,Cloud9 G2A,Counter Logic Gaming,Flipsid3 Tactics,Fnatic,HellRaisers,Keyd Stars,LGB eSports,Natus Vincere,Ninjas in Pyjamas,PENTA Sports,Team EnVyUs,Team SoloMid,Titan,Virtus.Pro,Vox Eminor',
  },
  {
    name: 'Cologne 2015',
    organiser: 'ESL One Cologne 2015',
    year: 2015,
    autographs: true,
    styles: ['Foil', 'Gold'],
    teams:
      'Cloud9,Counter Logic Gaming,Fnatic,Flipsid3 Tactics,Luminosity Gaming,mousesports,Natus Vincere,Ninjas in Pyjamas,Renegades,Team EnVyUs,Team Immunity,Team Kinguin,Team SoloMid,Titan,Virtus.Pro,Team eBettle',
  },
  {
    name: 'Cluj-Napoca 2015',
    organiser: 'DreamHack Cluj-Napoca 2015',
    year: 2015,
    autographs: true,
    styles: ['Foil', 'Gold'],
    teams:
      'Cloud9,Counter Logic Gaming,Flipsid3 Tactics,Fnatic,G2 Esports,Luminosity Gaming,mousesports,Natus Vincere,Ninjas in Pyjamas,Team Dignitas,Team EnVyUs,Team Liquid,Team SoloMid,Titan,Vexed Gaming,Virtus.Pro',
  },
  {
    name: 'MLG Columbus 2016',
    organiser: 'MLG Columbus 2016',
    year: 2016,
    autographs: true,
    styles: ['Holo', 'Foil', 'Gold'],
    teams:
      'Astralis,Cloud9,Counter Logic Gaming,FaZe Clan,Flipsid3 Tactics,Fnatic,G2 Esports,Gambit Gaming,Luminosity Gaming,mousesports,Natus Vincere,Ninjas in Pyjamas,Splyce,Team EnVyUs,Team Liquid,Virtus.Pro',
  },
  {
    name: 'Cologne 2016',
    organiser: 'ESL One Cologne 2016',
    year: 2016,
    autographs: true,
    styles: ['Holo', 'Foil', 'Gold'],
    teams:
      'Astralis,Counter Logic Gaming,FaZe Clan,Flipsid3 Tactics,Fnatic,G2 Esports,Gambit Gaming,mousesports,Natus Vincere,Ninjas in Pyjamas,OpTic Gaming,SK Gaming,Team Dignitas,Team EnVyUs,Team Liquid,Virtus.Pro',
  },
  {
    name: 'Atlanta 2017',
    organiser: 'Atlanta 2017',
    year: 2017,
    autographs: true,
    styles: ['Holo', 'Foil', 'Gold'],
    teams:
      'Astralis,FaZe Clan,Flipsid3 Tactics,Fnatic,G2 Esports,Gambit Gaming,GODSENT,HellRaisers,mousesports,Natus Vincere,North,OpTic Gaming,SK Gaming,Team EnVyUs,Team Liquid,Virtus.Pro',
  },
  {
    name: 'Krakow 2017',
    organiser: 'Krakow 2017',
    year: 2017,
    autographs: true,
    styles: ['Holo', 'Foil', 'Gold'],
    teams:
      'Astralis,BIG,Cloud9,FaZe Clan,Flipsid3 Tactics,Fnatic,G2 Esports,Gambit,Immortals,mousesports,Natus Vincere,North,PENTA Sports,SK Gaming,Vega Squadron,Virtus.Pro',
  },
  {
    name: 'Boston 2018',
    organiser: 'Boston 2018',
    year: 2018,
    autographs: true,
    styles: ['Holo', 'Foil', 'Gold'],
    teams:
      '100 Thieves,Astralis,Avangar,BIG,Cloud9,FaZe Clan,Flash Gaming,Fnatic,G2 Esports,Gambit Esports,Misfits Gaming,mousesports,Natus Vincere,North,Quantum Bellator Fire,Renegades,SK Gaming,Space Soldiers,Sprout Esports,Team EnVyUs,Team Liquid,Vega Squadron,Virtus.Pro',
  },
  {
    name: 'London 2018',
    organiser: 'London 2018',
    year: 2018,
    autographs: true,
    styles: ['Holo', 'Foil', 'Gold'],
    teams:
      'Astralis,BIG,Cloud9,compLexity Gaming,FaZe Clan,Fnatic,G2 Esports,Gambit Esports,HellRaisers,MIBR,mousesports,Natus Vincere,Ninjas in Pyjamas,North,OpTic Gaming,Renegades,Rogue,Space Soldiers,Team Liquid,Team Spirit,TyLoo,Vega Squadron,Virtus.Pro,Winstrike Team',
  },
  {
    name: 'Katowice 2019',
    organiser: 'Katowice 2019',
    year: 2019,
    autographs: true,
    styles: ['Holo', 'Foil', 'Gold'],
    teams:
      'Astralis,AVANGAR,BIG,Cloud9,compLexity Gaming,ENCE,FaZe Clan,Fnatic,Furia,G2 Esports,Grayhound Gaming,HellRaisers,MIBR,Natus Vincere,Ninjas in Pyjamas,NRG,Renegades,Team Liquid,Team Spirit,TyLoo,Vega Squadron,ViCi Gaming,Vitality,Winstrike Team',
  },
  {
    name: 'Berlin 2019',
    organiser: 'Berlin 2019',
    year: 2019,
    autographs: true,
    styles: ['Holo', 'Foil', 'Gold'],
    teams:
      'Astralis,AVANGAR,CR4ZY,compLexity Gaming,DreamEaters,ENCE,FaZe Clan,forZe eSports,Furia,G2 Esports,Grayhound Gaming,HellRaisers,INTZ E-SPORTS CLUB,MIBR,mousesports,Natus Vincere,Ninjas in Pyjamas,North,NRG,Renegades,Syman Gaming,Team Liquid,TyLoo,Vitality',
  },
  {
    name: '2020 RMR',
    organiser: '2020 RMR',
    year: 2020,
    autographs: false,
    styles: ['Holo', 'Foil', 'Gold'],
    teams:
      '100 Thieves,Astralis,Boom,Cloud9,ESPADA,Evil Geniuses,FaZe,Fnatic,Furia,G2,Gen.G,Heroic,MIBR,Natus Vincere,Nemiga,Ninjas in Pyjamas,OG,Renegades,Spirit,Team Liquid,TyLoo,Virtus.Pro,Vitality,Yeah Gaming',
  },
  {
    name: 'Stockholm 2021',
    organiser: 'Stockholm 2021',
    year: 2021,
    autographs: true,
    styles: ['Holo', 'Foil', 'Gold'],
    teams:
      'Astralis,BIG,Copenhagen Flames,ENCE,Entropiq,Evil Geniuses,FaZe Clan,FURIA,G2 Esports,Gambit Gaming,GODSENT,Heroic,MIBR,Mouz,Movistar Riders,Natus Vincere,Ninjas in Pyjamas,paiN Gaming,Renegades,Sharks Esports,Team Liquid,Team Spirit,TyLoo,Virtus.Pro,Vitality',
  },
  {
    name: 'Antwerp 2022',
    organiser: 'Antwerp 2022',
    year: 2022,
    autographs: true,
    styles: ['Glitter', 'Holo', 'Gold'],
    teams:
      '9z Team,Astralis,Bad News Eagles,BIG,Cloud9,Complexity Gaming,Copenhagen Flames,ENCE,Eternal Fire,FaZe Clan,forZe eSports,FURIA,G2 Esports,Heroic,IHC Esports,Imperial Esports,MIBR,Natus Vincere,Ninjas in Pyjamas,Outsiders,Renegades,Team Liquid,Team Spirit,Vitality',
  },
  {
    name: 'Rio 2022',
    organiser: 'Rio 2022',
    year: 2022,
    autographs: true,
    styles: ['Glitter', 'Holo', 'Gold'],
    teams:
      '00 Nation,9z Team,Bad News Eagles,BIG,Cloud9,ENCE,Evil Geniuses,FaZe Clan,Fnatic,FURIA,GamerLegion,Grayhound Gaming,Heroic,IHC Esports,Imperial Esports,MOUZ,Natus Vincere,Ninjas in Pyjamas,OG,Outsiders,Sprout Esports,Team Liquid,Team Spirit,Vitality',
  },
  {
    name: 'Paris 2023',
    organiser: 'Paris 2023',
    year: 2023,
    autographs: true,
    styles: ['Glitter', 'Holo', 'Gold'],
    teams:
      '9INE,Apeks,Bad News Eagles,Complexity Gaming,ENCE,FaZe Clan,Fluxo,Fnatic,forZe eSports,FURIA,G2 Esports,GamerLegion,Grayhound Gaming,Heroic,Into The Breach,Monte,MOUZ,Natus Vincere,Ninjas in Pyjamas,OG,paiN Gaming,Team Liquid,The MongolZ,Vitality',
  },
  {
    name: 'Copenhagen 2024',
    organiser: 'Copenhagen 2024',
    year: 2024,
    autographs: true,
    styles: ['Glitter', 'Holo', 'Gold'],
    teams:
      '9 Pandas,AMKAL ESPORTS,Apeks,Cloud9,Complexity Gaming,ECSTATIC,ENCE,Eternal Fire,FaZe Clan,FURIA,G2 Esports,GamerLegion,Heroic,Imperial Esports,KOI,Legacy,Lynn Vision,MOUZ,Natus Vincere,paiN Gaming,SAW,Team Spirit,The MongolZ,Virtus.pro,Vitality',
  },
  {
    name: 'Shanghai 2024',
    organiser: 'Shanghai 2024',
    year: 2024,
    autographs: true,
    styles: ['Glitter', 'Holo', 'Gold'],
    teams:
      'BIG,Cloud9,Complexity Gaming,FaZe Clan,Fnatic,FlyQuest,FURIA,G2 Esports,GamerLegion,Heroic,Imperial Esports,Liquid,MIBR,MOUZ,Natus Vincere,paiN Gaming,Passion UA,Rare Atom,Spirit,The MongolZ,Virtus.pro,Vitality,Wildcard',
  },
  {
    name: 'Austin 2025',
    organiser: 'Austin 2025',
    year: 2025,
    autographs: true,
    styles: ['Foil', 'Holo', 'Gold'],
    teams:
      '3DMAX,Astralis,Aurora,B8,BetBoom Team,Chinggis Warriors,Complexity,FaZe Clan,Falcons,Fluxo,FlyQuest,FURIA,G2 Esports,HEROIC,Imperial Esports,Legacy,Lynn Vision,Metizport,MIBR,MOUZ,Natus Vincere,Nemiga,NRG,OG,paiN Gaming,Team Liquid,Team Spirit,The MongolZ,TYLOO,Virtus.pro,Vitality,Wildcard',
  },
  {
    name: 'Budapest 2025',
    organiser: 'Budapest 2025',
    year: 2025,
    autographs: true,
    styles: ['Foil', 'Holo', 'Gold'],
    teams:
      '3DMAX,Astralis,Aurora,B8,Falcons,FaZe Clan,fnatic,FlyQuest,FURIA,G2 Esports,GamerLegion,Imperial Esports,Legacy,Lynn Vision,M80,MIBR,MOUZ,Natus Vincere,Ninjas in Pyjamas,NRG,paiN Gaming,PARIVISION,Passion UA,Rare Atom,RED Canids,Team Liquid,Team Spirit,The Huns,The MongolZ,TYLOO,Vitality',
  },
];

/** Maps whose souvenir packages were sold. */
export const SOUVENIR_MAPS = [
  'Dust II',
  'Inferno',
  'Mirage',
  'Nuke',
  'Train',
  'Overpass',
  'Cache',
  'Cobblestone',
  'Vertigo',
  'Ancient',
  'Anubis',
];
