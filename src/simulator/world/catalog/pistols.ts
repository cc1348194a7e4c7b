import { type WeaponFinishes } from './weapon-finishes.ts';

/** Pistols with their finishes. */
export const PISTOLS: Readonly<Record<string, WeaponFinishes>> = {
  'Glock-18': {
    cases:
      'Water Elemental,Wasteland Rebel,Royal Legion,Weasel,Moonrise,Off World,Oxide Blaze,Bullet Queen,Vogue,Neo-Noir,Snack Attack,Umbral Rabbit,Winterized,Block-18,Shinobu,Twilight Galaxy@FMT,Dragon Tattoo@FM,Steel Disruption@FMT,Blue Fissure,Grinder@FMT,Catacombs,Ironwork,Warhawk,Sacrifice,Bunsen Burner,Clear Polymer,Wraiths,Gold Toof,Ocean Topo',
    souvenirs:
      "Reactor,Candy Apple@FMT,Groundwater,Nuclear Garden,Night,Synth Leaf,Red Tire,Franklin,Pink DDPAT,Ramese's Reach,Green Line",
    others:
      'Fade@FM,Brass,Sand Dune,Death Rattle,High Beam@FM,Nuclear Garden,Axia,Teal Graf,AXIA,Coral Bloom,Glockingbird,Shinobu,Fully Tuned',
  },
  'USP-S': {
    cases:
      'Orion,Kill Confirmed,Neo-Noir,Printstream,The Traitor,Cortex,Caiman@FMT,Serum@FMT,Cyrex,Monster Mashup,Black Lotus,Jawbreaker,Ticket to Hell,Flashback,Guardian@FMT,Stainless,Overgrowth,Dark Water@MT,Blood Tiger@FMT,Lead Conduit,Torque,Blueprint,Check Engine,Cyrex,Target Acquired,27,Tropical Breeze,PC-GRN',
    souvenirs:
      'Road Rash,Night Ops,Royal Blue,Forest Leaves,Business Class,Para Green,Orange Anolis,Desert Tactical,Ancient Visions,Silent Shot,Bleeding Edge',
    others: 'Whiteout,Alpine Camo,Purple DDPAT,Pathfinder,Sleeping Potion,Royal Guard,Freaky Tiki,Voltaic',
  },
  P2000: {
    cases:
      'Fire Elemental,Corticera@FMT,Imperial Dragon,Ocean Foam@FM,Handgun,Oceanic,Imperial,Pulse,Ivory@FMT,Red FragCam,Obsidian,Acid Etched,Gnarled,Wicked Sick,Lifted Spirits,Turf,Urban Hazard,Woodsman,Amber Fade@FMT,Sure Grip,Royal Baroque',
    souvenirs:
      'Chainmail,Granite Marbleized,Scorpion@FM,Grassland,Grassland Leaves,Panther Camo,Space Race,Silver,Coach Class,Dispatch,Marsh,Red Wing',
    others: 'Pathfinder,Coral Halftone,Amber Fade,Oceanic,Sand Dune,Red Tide',
  },
  P250: {
    cases:
      'Asiimov,See Ya Later,Cartel,Undertow@FMT,Muertos,Mehndi,Hive@FMT,Splash@FMT,Steel Disruption@FM,Supernova@FMT,Wingshot,Valence,Ripple,Iron Clad,Red Rock,Nevermore,Verdigris,Inferno,Contaminant,Cyber Shell,Visions,Re.built,Vino Primo,Cassette,Bengal Tiger,Franklin@FMT,Small Game,Sleet',
    souvenirs:
      "Nuclear Threat,Gunsmoke,Facets,Metallic DDPAT,Contamination,Boreal Forest,Bone Mask,Sand Dune,Digital Architect,Exchanger,Apep's Curse,Copper Oxide,Drought",
    others:
      'Modern Hunter,Mint Kimono,Whiteout,X-Ray,Crimson Kimono,Forest Night,Dark Filigree,Black & Tan,Constructivist,Epicenter,Bullfrog',
  },
  'Five-SeveN': {
    cases:
      'Monkey Business,Fowl Play,Copper Galaxy@FMT,Case Hardened,Fairy Tale,Angry Mob,Hyper Beast,Kami@FMT,Urban Hazard,Nightshade,Triumvirate,Retrobution,Capillary,Violent Daimyo,Buddy,Boost Protocol,Flame Test,Scumbria,Silver Quartz@FM,Scrawl,Hybrid,Fall Hazard,Orange Peel,Midnight Paintover',
    souvenirs:
      'Nitro,Candy Apple@FMT,Coolant,Hot Shot,Jungle,Contractor,Anodized Gunmetal@FM,Forest Night,Withered Vine,Autumn Thicket,Dynasty,Crimson Blossom',
    others: 'Neon Kimono,Berries And Cherries,Heat Treated,Silver Quartz,Sky Blue,Fraise Crane,Dynasty',
  },
  'Tec-9': {
    cases:
      "Nuclear Threat,Fuel Injector,Decimator,Remote Control,Avalanche,Re-Entry,Titanium Bit@FM,Isaac@MTWB,Red Quartz@FMT,Blue Titanium@F,Sandstorm@TWB,Jambiya,Ice Cap,Cracked Opal,Fubar@TWB,Flash Out,Snek-9,Bamboozle,Brother,Rebel,Slag,Cut Out,Mummy's Rot,Raw Ceramic,Citric Acid,Tiger Stencil,Whiteout,Banana Leaf",
    souvenirs:
      'Terrace,Toxic,Brass,VariCamo,Tornado,Groundwater,Army Mesh,Safety Net,Phoenix Chalk,Orange Murano,Garter-9,Blue Blast',
    others: 'Hades,Bamboo Forest,Rust Leaf,Urban DDPAT,Ossified@FM,Bamboo Garden,Rubberized',
  },
  'CZ75-Auto': {
    cases:
      'Victoria@FMTW,The Fuschia Is Now,Red Astor,Yellow Jacket,Pole Position,Xiangliu,Eco,Tacticat,Tigris,Crimson Web,Twist@FMT,Hexane@FMT,Polymer,Poison Dart,Imprint,Vendetta,Distressed,Circaetus,Syndicate,Tread Plate@FM,Pole Position,Slalom,Honey Paisley',
    souvenirs:
      'Chalice@FM,Nitro,Emerald,Tuxedo,Indigo,Army Sheen@FMT,Jungle Dashed,Silver,Framework,Copper Fiber,Green Plaid,Midnight Palm',
    others: 'Emerald Quartz,The Fuschia Is Now,Pink Pearl,Opal,Vibe',
  },
  'Dual Berettas': {
    cases:
      'Cobra Strike,Twin Turbo,Melondrama,Royal Consorts,Urban Shock,Panther@FMT,Retribution,Dualing Dragons,Ventilators,Marina,Hemoglobin@FMT,Black Limba,Demolition@TWB,Cartel,Shred,Elite 1.6,Tread,Flora Carnivora,Hideout,Balance,Dezastre,Hydro Strike,BorDeux',
    souvenirs:
      'Duelist,Stained,Colony,Moon in Libra,Contractor,Briar,Pyre,Heist,Switch Board,Drift Wood,Oil Change,Rose Nacre',
    others:
      'Emerald,Anodized Navy@FM,Cobalt Quartz@FMT,Dualing Dragons,Angel Eyes,Sweet Little Angels,Polished Malachite,Silver Pour,Heat Treated',
  },
  'Desert Eagle': {
    cases:
      'Printstream,Code Red,Kumicho Dragon,Conspiracy@FMT,Golden Koi@FM,Cobalt Disruption@FMT,Crimson Web,Hypnotic@FM,Naga,Oxide Blaze,Mecha Industries,Light Rail,Directive,Corinthian@FMT,Bronze Deco@FMT,Heirloom,Trigger Discipline,Ocean Drive,Serpent Strike,Blue Ply,Corinthian,Mulberry,Starcade,Sputnik',
    souvenirs:
      'Hand Cannon,Urban DDPAT,Urban Rubble,Mudder,Night,Sunset Storm 壱,Sunset Storm 弐,Meteorite@FM,Fennec Fox,The Bronze,Firestorm,Tilted',
    others:
      'Blaze@FM,Emerald Jörmungandr,Night Heist,Pilot@FMT,Midnight Storm,Calligraffiti,Heat Treated,Oxide Oasis,Midnight Storm,Daughter,Zebra Stripe',
  },
  'R8 Revolver': {
    cases:
      'Fade,Reboot,Llama Cannon,Amber Fade,Grip,Survivalist,Skull Crusher@TWB,Memento,Banana Cannon,Crazy 8,Junk Yard,Cobalt Grip,Canal Spray,Leafhopper,Blaze@FM,Dark Chamber',
    souvenirs:
      'Bone Mask,Crimson Web,Nitro,Night,Bone Forged,Desert Brush,Inlay,Phoenix Marker,Tango,Mauve Aside',
    others: 'Blaze@FM,Canal Spray,Crimson Web',
  },
  'Zeus x27': {
    cases: 'Olympus,Dragon Snore,Tosai,Charged Up,Swamp DDPAT,Electric Blue',
    others: 'Electric Blue,Charged Up,Earth Mover',
  },
};
