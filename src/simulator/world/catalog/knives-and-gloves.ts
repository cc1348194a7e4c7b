/** Knives with the groups of finishes they were released with; every one also exists without a finish. */
export const KNIVES: Readonly<Record<string, string>> = {
  Bayonet: 'old chroma gamma',
  'Flip Knife': 'old chroma gamma',
  'Gut Knife': 'old chroma gamma',
  Karambit: 'old chroma gamma',
  'M9 Bayonet': 'old chroma gamma',
  'Huntsman Knife': 'old chroma2 gamma2',
  'Butterfly Knife': 'old chroma2 gamma2',
  'Falchion Knife': 'old chroma2 gamma2',
  'Bowie Knife': 'old chroma2 gamma2',
  'Shadow Daggers': 'old chroma2 gamma2',
  'Navaja Knife': 'old chroma2',
  'Stiletto Knife': 'old chroma2',
  'Talon Knife': 'old chroma2',
  'Ursus Knife': 'old chroma2',
  'Classic Knife': 'old',
  'Paracord Knife': 'old',
  'Survival Knife': 'old',
  'Nomad Knife': 'old',
  'Skeleton Knife': 'old',
  'Kukri Knife': 'old',
};

/** The finishes of each group of knives; `@` and letters name the wears that exist where not all five do. */
export const KNIFE_FINISHES: Readonly<Record<string, string>> = {
  old: 'Fade@FM,Slaughter@FMT,Case Hardened,Blue Steel,Crimson Web,Stained,Night Stripe,Safari Mesh,Boreal Forest,Forest DDPAT,Scorched,Urban Masked',
  chroma: 'Doppler@FM,Marble Fade@FM,Tiger Tooth@FM,Damascus Steel,Rust Coat@WB,Ultraviolet,Night',
  chroma2: 'Doppler@FM,Marble Fade@FM,Tiger Tooth@FM,Damascus Steel,Rust Coat,Ultraviolet',
  gamma: 'Gamma Doppler@FM,Autotronic,Lore,Black Laminate,Freehand,Bright Water',
  gamma2: 'Gamma Doppler@FM,Autotronic,Lore,Black Laminate,Freehand,Bright Water',
};

/** Gloves with their finishes. */
export const GLOVES: Readonly<Record<string, string>> = {
  'Sport Gloves':
    "Pandora's Box,Superconductor,Hedge Maze,Arid,Vice,Omega,Amphibious,Bronze Morph,Nocts,Slingshot,Big Game,Scarlet Shamagh",
  'Driver Gloves':
    'Lunar Weave,Convoy,Crimson Weave,Diamondback,King Snake,Imperial Plaid,Overtake,Racing Green,Snow Leopard,Queen Jaguar,Rezan the Red,Black Tie',
  'Hand Wraps':
    'Leather,Spruce DDPAT,Badlands,Slaughter,Cobalt Skulls,Overprint,Arboreal,Duct Tape,CAUTION!,Desert Shamagh,Giraffe,Constrictor',
  'Moto Gloves':
    'Eclipse,Spearmint,Boom!,Cool Mint,POW!,Turtle,Transport,Polygon,Finish Line,Blood Pressure,Smoke Out,3rd Commando Company',
  'Specialist Gloves':
    'Forest DDPAT,Crimson Kimono,Emerald Web,Foundation,Fade,Crimson Web,Buckshot,Mogul,Marble Fade,Tiger Strike,Field Agent,Lt. Commander',
  'Bloodhound Gloves': 'Charred,Snakebite,Bronzed,Guerrilla',
  'Hydra Gloves': 'Emerald,Mangrove,Rattler,Case Hardened',
  'Broken Fang Gloves': 'Jade,Yellow-banded,Needle Point,Unhinged',
};
