import { type WeaponFinishes } from './weapon-finishes.ts';

/** Submachine guns, shotguns and machine guns with their finishes. */
export const CLOSE_QUARTERS: Readonly<Record<string, WeaponFinishes>> = {
  MP9: {
    cases:
      'Hypnotic@FM,Rose Iron@FMT,Airlock,Goo,Ruby Poison Dart,Deadly Poison@FMTW,Bioleak,Sand Scale,Capillary,Modest Threat,Hydra,Mount Fuji,Food Chain,Starlight Protector,Featherweight,Black Sand,Dart,Bulldozer,Broken Record,Nexus,Shredded',
    souvenirs:
      "Storm,Hot Rod@FM,Orange Peel,Setting Sun,Green Plaid,Slide,Army Sheen,Music Box,Old Roots,Latte Rush,Pandora's Box",
    others:
      'Wild Lily,Stained Glass,Sand Dashed,Dry Season,Dark Age@FMT,Cobalt Paisley,Buff Blue,Multi-Terrain,Arctic Tri-Tone',
  },
  'MAC-10': {
    cases:
      'Neon Rider,Stalker,Disco Tech,Heat,Tatter,Curse@FMTW,Ultraviolet,Malachite,Graven,Rangeen,Carnivore,Last Dive,Aloha,Lapis Gator,Pipe Down,Whitefish,Allure,Button Masher,Toybox,Propaganda,Sakkaku,Monkeyflage,Ensnared,Oceanic,Light Box,Saibā Oni,Cat Fight,Snow Splash',
    souvenirs:
      'Nuclear Garden,Palm,Candy Apple@FMT,Indigo,Amber Fade,Tornado,Calf Skin,Sienna Damask,Surfwood,Case Hardened,Echoing Sands,Gold Brick',
    others:
      'Red Filigree,Hot Snakes,Copper Borre,Fade@FM,Commuter,Silver,Strats,Classic Crate,Acid Hex,Bronzer,Poplar Thicket',
  },
  'UMP-45': {
    cases:
      "Primal Saber,Momentum,Exposure,Moonrise,Arctic Wolf,Labyrinth@FMT,Bone Pile@FMT,Corporal,Delusion,Grand Prix,Riot,Scaffold,Metal Flowers,Wild Child,Gold Bismuth,Oscillator,Roadblock,Crime Scene,Motorized,Neo-Noir,K.O. Factory,Plastique,Minotaur's Labyrinth@FMT",
    souvenirs:
      'Blaze@FM,Fallout Warning,Gunsmoke,Indigo,Carbon Fiber@FM,Caramel,Urban DDPAT,Mechanism,Facility Dark,Briefing,Mudder,Full Stop,Crimson Foil',
    others: 'Day Lily,Houndstooth,Fade@FM,Scorched,Late Night Transit,Green Swirl,Warm Blooded,Continuum',
  },
  'PP-Bizon': {
    cases:
      'Judgement of Anubis,High Roller,Fuel Rod,Osiris,Antique@FMT,Water Sigil,Cobalt Halftone@FMT,Blue Streak,Embargo,Harvester,Photic Zone,Jungle Slipstream,Space Cat,Runic,Night Riot,Lumen,Cold Cell,Rust Coat@WB,Brass,Thermal Currents',
    souvenirs:
      'Chemical Green,Facility Sketch,Carbon Fiber@FM,Urban Dashed,Sand Dashed,Night Ops,Irradiated Alert,Candy Apple,Forest Leaves,Breaker Box,Anolis',
    others: 'Bamboo Print,Modern Hunter,Seabird,Death Rattle,Wood Block Camo,Lumen,Cryptic Signal,Bizoom',
  },
  MP7: {
    cases:
      'Nemesis,Bloodsport,Fade@FMT,Impire,Powercore,Special Delivery,Urban Hazard,Armor Core,Cirrus,Akoben,Mischief,Neon Ply,Abyssal Apparition,Just Smile,Guerrilla,Ocean Foam@FM,Skulls@FM,Groundwater,Whiteout,Asterion,Smoking Kills,Motherboard',
    souvenirs:
      'Orange Peel,Anodized Navy@FM,Army Recon,Gunsmoke,Forest DDPAT,Vault Heist,Tall Grass,Short Ochre,Sunbaked,Prey,Astrolabe',
    others: 'Teal Blossom,Fade,Olive Plaid,Scorched,Nexus,Amberline',
  },
  'MP5-SD': {
    cases:
      'Phosphor,Gauss,Agent,Kitbash,Desert Strike,Condition Zero,Liquidation,Acid Wash,Lab Rats@FMTW,Statics,Focus,Neon Squeezer,Picnic,Snow Splash',
    souvenirs:
      'Dirt Drop,Nitro,Co-Processor,Bamboo Garden,Savannah Halftone,Necro Jr.,Oxide Oasis,Autumn Twilly,Gold Leaf',
    others: 'Lime Hex,Gold Leaf,Liquidation',
  },
  P90: {
    cases:
      'Asiimov,Death by Kitty@MT,Trigon@MTWB,Emerald Dragon,Cold Blooded@FM,Shapewood,Chopper,Elite Build,Traction,Virus,Shallow Grave,Death Grip,Off World,Nostalgia,Freight,Cocoa Rampage,Vent Rush,Neoqueen,Blind Spot@FMT,Module@FM,Desert Warfare,Grim,Attack Vector,Randy Rush,Wave Breaker',
    souvenirs:
      'Fallout Warning,Glacier Mesh,Ash Wood,Storm,Teardown,Leather,Sand Spray,Schematic,Verdant Growth,ScaraB Rush,Facility Negative,Scorched',
    others:
      'Astral Jörmungandr,Run and Hide,Sunset Lily,Baroque Red,Desert Halftone,Tiger Pit,Desert DDPAT,Aeolian Light,Mustard Gas',
  },
  Nova: {
    cases:
      'Hyper Beast,Antique@FMT,Bloomstick,Koi@FMT,Rising Skull,Graphite@FM,Tempest@FMT,Wild Six,Toy Soldier,Gila,Plume,Exo,Ranger,Windblown,Wood Fired,Clear Polymer,Ghost Camo@FMT,Moon in Libra,Dark Sigil,Wurst Hölle,Wilding,Yorkshire',
    souvenirs:
      "Candy Apple@FMT,Predator,Forest Leaves,Walnut,Polar Mesh,Caged Steel@FM,Quick Sand,Sand Dune,Mandrel,Interlock,Army Sheen,Sobek's Bite,Green Apple,Rain Station",
    others: 'Baroque Orange,Modern Hunter,Red Quartz,Turquoise Pour,Rust Coat,Currents,Marsh Grass',
  },
  XM1014: {
    cases:
      'Tranquility@FMT,Teclu Burner,Seasons,Black Tie,Heaven Guard,Red Leather@FMTW,Quicksilver,Scumbria,Slipstream,Ziggy,Oxide Blaze,Incinegator,Entombed,XOXO,Zombie Offensive,Watchdog,Hieroglyph,Irezumi,Red Python@FMT,Bone Machine,Halftone Shift,Copperflage',
    souvenirs:
      'VariCamo Blue,CaliCamo,Grassland,Blue Steel,Banana Leaf,Jungle,Blue Spruce,Charter,Elegant Vines,Fallout Warning,Gum Wall Camo,Ancient Lore',
    others: 'Frost Borre,Canvas Cloud,Hieroglyph,Solitude,Mockingbird,Monster Melt',
  },
  'Sawed-Off': {
    cases:
      'The Kraken,Wasteland Princess,Devourer,Limelight,Apocalypto,Serenity,Highwayman,Full Stop@MTW,Orange DDPAT,Origami,Yorick,Fubar@TWB,Morris,Zander,Black Sand,Brake Light,Kiss♥Love,Spirit Board,Analog Input,Clay Ambush,Bamboo Shadow@FMT,Amber Fade',
    souvenirs:
      'Copper@FMT,Irradiated Alert,Sage Spray,First Class,Snake Camo,Mosaico,Parched,Rust Coat,Jungle Thicket,Forest DDPAT,Kissing Shadow',
    others: 'Sunset Lily,Runoff,Crimson Batik,Fuel Injector',
  },
  'MAG-7': {
    cases:
      'Justice,Bulldozer@MTW,Petroglyph,Cinquedea,Praetorian,SWAG-7,Heat,Firestarter,Cobalt Core@FMT,Heaven Guard@FMT,Hard Water,Monster Call,Foresight,Insomnia,BI83 Spectrum,Memento@FMT,Sonar@FMT,Counter Terrace,Popdog,Core Breach',
    souvenirs:
      'Silver,Storm,Metallic DDPAT,Hazard,Irradiated Alert,Rust Coat,Sand Dune,Copper Oxide,Wildwood,Carbon Fiber,Prism Terrace,Navy Sheen',
    others: 'Cinquedea,Seabird,Chainmail,Resupply,Copper Coated',
  },
  M249: {
    cases:
      'Emerald Poison Dart,Nebula Crusader,Spectre,Magma,System Lock,Aztec,Warbird,O.S.I.P.R.,Deep Relief,Downtown,Spectrogram,Hypnosis',
    souvenirs:
      'Contrast Spray,Jungle DDPAT,Gator Mesh,Impact Drill,Blizzard Marbleized,Predator,Submerged,Shipping Forecast,Sage Camo',
    others: 'Humidor,Midnight Palm,Aztec,Spectre,Jungle',
  },
  Negev: {
    cases:
      "Power Loader,Lionfish,Loudmouth@TWB,Dazzle,Man-o'-war@MT,Ultralight,Desert-Strike,Terrain@FMT,Bratatat@FMTW,Prototype,Drop Me,Dev_texture,Phoenix Stencil",
    souvenirs:
      'Nuclear Waste,CaliCamo,Army Sheen,Boroque Sand,Palm,Bulkhead,Anodized Navy@FM,Infrastructure,Raw Ceramic,Wall Bang',
    others: 'Mjölnir,Baroque Sand,Sour Grapes,dev_texture,Clear Sky',
  },
};
