import { type WeaponFinishes } from './weapon-finishes.ts';

/** Rifles and sniper rifles with their finishes. */
export const RIFLES: Readonly<Record<string, WeaponFinishes>> = {
  'AK-47': {
    cases:
      'Redline@MTWB,Vulcan,Asiimov,Neon Rider,Bloodsport@FMT,Fuel Injector,Aquamarine Revenge,Frontside Misty,Point Disarray,Neon Revolution,The Empress,Phantom Disruptor,Legion of Anubis,Nightwish,Ice Coaled,Head Shot,Inheritance,Slate,Uncharted,Rat Rod,Elite Build,Cartel,Wasteland Rebel,Jaguar,Fire Serpent,Case Hardened,Blue Laminate@FMTW,Red Laminate,Orbit Mk01,Leet Museo,The Outsiders,Searing Rage',
    souvenirs:
      'Safari Mesh,Predator,Emerald Pinstripe,Black Laminate,Safety Net,Gold Arabesque,Panthera onca,Green Laminate,Steel Delta,Olive Polycam',
    others:
      'Jungle Spray,First Class,Jet Set,Hydroponic@FMT,Wild Lotus,X-Ray,Baroque Purple,Wintergreen,Nouveau Rouge,B the Monster,Crossfade,Breakthrough,Midnight Laminate',
  },
  M4A4: {
    cases:
      'Asiimov@TWB,Howl@FMTW,Bullet Rain,Desert-Strike,Griffin,Dragon King,Royal Paladin,The Battlestar,Evil Daimyo,Desolate Space,Buzz Kill,Hellfire,Neo-Noir,Magnesium,The Emperor,Tooth Fairy,Cyber Security,Spider Lily,In Living Color,The Coalition,Temukau,Etch Lord,Turbine,Zirka,X-Ray,Faded Zebra,Choppa,Polysoup,Full Throttle',
    souvenirs:
      'Radiation Hazard,Urban DDPAT,Tornado,Jungle Tiger,Converter,Mainframe,Global Offensive,Red DDPAT,Steel Work,Sheet Lightning',
    others: 'Modern Hunter,Daybreak,Poseidon@FMT,Poly Mag,Dark Blossom,Eye of Horus,Hellish,Naval Shred Camo',
  },
  'M4A1-S': {
    cases:
      "Hyper Beast,Cyrex,Golden Coil,Chantico's Fire,Mecha Industries,Decimator,Leaded Glass,Nightmare,Player Two,Printstream,Night Terror,Emphorosaur-S,Black Lotus,Vaporwave,Briefing,Flashback,Basilisk,Atomic Alloy,Guardian@FMT,Bright Water@MT,Blood Tiger@FMT,Dark Water@MT,Rose Hex,Glitched Paint,Stratosphere",
    souvenirs: 'Nitro,VariCamo,Boreal Forest,Moss Quartz,Knight@FM,Welcome to the Jungle,Fizzy POP,Mud-Spec',
    others:
      'Hot Rod@FMT,Icarus Fell@FMTW,Master Piece,Control Panel,Blue Phosphor@FM,Imminent Danger,Solitude,Wash me plz,Fade@FM,Liquidation,Party Animal,Electrum',
  },
  AWP: {
    cases:
      "Asiimov@TWB,Redline@MTW,Hyper Beast,Neo-Noir,Wildfire,Containment Breach,Chromatic Aberration,Duality,Chrome Cannon,Fever Dream,Oni Taiji,Elite Build,Man-o'-war@MT,Corticera@FMT,Electric Hive@FMTW,Graphite@FM,Lightning Strike@FM,BOOM@FMT,Phobos@FMTW,PAW,Mortis,Atheris,Exoskeleton,Capillary,Worm God@FMT,Crakow!,Exothermic,Printstream,LongDog,Arsenic Spill",
    souvenirs:
      'Dragon Lore,Safari Mesh,Pit Viper,Pink DDPAT,Desert Hydra,The Prince,Snake Camo,Acheron,Sun in Leo@FMT,CMYK,POP AWP,Black Nile',
    others: 'Medusa,Gungnir,Fade@FM,Silk Tiger,Doodle Lore,Green Energy,The End,Ice Coaled,Dead Baroque',
  },
  'Galil AR': {
    cases:
      'Chatterbox@TWB,Eco,Stone Cold,Firefight,Crimson Tsunami,Sugar Rush,Signal,Rocket Pop,Kami@FMT,Blue Titanium@F,Orange DDPAT,Sandstorm@MTWB,Shattered,Connexion,Chromatic Aberration,Vandal,Destroyer,Akoben,Black Sand,Control,Green Apple@FMT',
    souvenirs:
      "Cerberus,VariCamo,Hunting Blind,Sage Spray,Cold Fusion,Tornado,CAUTION!,Amber Fade,Robin's Egg,Dusk Ruins",
    others: 'Aqua Terrace,Tuxedo,Phoenix Blacklight,Rainbow Spoon,NV,Metallic Squeezer,O-Ranger,Acid Dart',
  },
  FAMAS: {
    cases:
      'Afterimage@FMTW,Djinn,Neural Net,Valence,Roll Cage,Mecha Industries,Eye of Athena,Commemoration,Rapid Eye Movement,ZX Spectron,Meow 36,Crypsis,Survivor Z,Pulse@FMT,Hexane@FMT,Doomkitty@MT,Sergeant@TWB,Waters of Nephthys,Macabre,Prime Conspiracy,Bad Trip,Grey Ghost',
    souvenirs:
      'Styx,Cyanospatter,CaliCamo,Contrast Spray,Sundown,Teardown,Colony,Decommissioned,Palm,Faulty Wiring',
    others:
      'Spitfire,Dark Water@MT,Meltdown,Night Borealis,Half Sleeve,2A2F,Byproduct,Yeti Camo,Halftone Wash',
  },
  'SG 553': {
    cases:
      "Cyrex,Pulse@MTWB,Tiger Moth,Phantom,Triarch,Aerial@FMTW,Danger Close,Colony IV,Darkwing,Wave Spray,Ultraviolet,Heavy Metal,Dragon Tech,Cyberforce,Ol' Rusty,Atlas,Aloha,Traveler@FMT",
    souvenirs:
      'Integrale,Tornado,Gator Mesh,Waves Perforated,Fallout Warning,Anodized Navy@FM,Damascus Steel,Bleached,Barricade,Desert Blossom',
    others:
      'Hypnotic@FM,Army Sheen@FMT,Hazard Pay,Basket Halftone,Bulldozer,Candy Apple,Night Camo,Lush Ruins',
  },
  AUG: {
    cases:
      'Chameleon,Akihabara Accept,Bengal Tiger,Hot Rod@FM,Syd Mead,Fleet Flock,Stymphalian,Aristocrat,Torque@FMT,Arctic Wolf,Death by Puppy,Tom Cat,Momentum,Ricochet,Plague,Carved Jade,Sand Storm,Wings@FM,Amber Slipstream,Triqua',
    souvenirs:
      'Radiation Hazard,Storm,Contractor,Condemned,Colony,Random Access,Navy Murano,Spalted Wood,Sweeper,Surveillance,Snake Pit',
    others:
      "Midnight Lily,Flame Jörmungandr,Anodized Navy@FM,Copperhead,Daedalus,Eye of Zapems,Luxe Trim,Steel Sentinel,Lil' Pig,Trigger Discipline",
  },
  'SSG 08': {
    cases:
      "Blood in the Water@FMT,Dragonfire,Fever Dream,Ghost Crusader,Big Iron,Death's Head,Bloodshot,Mainframe 001,Turbo Peek,Dark Water@MT,Abyss,Slashed@TWB,Necropos,Parallax,Rapid Transit,Dezastre,Acid Fade@F,Memorial,Sans Comic,Azure Glyph",
    souvenirs:
      'Detour,Tropical Storm,Blue Spruce,Lichen Dashed,Mayan Dreams,Sand Dune,Hand Brake,Fever Dream,Prey,Red Stone,Spring Twilly',
    others:
      'Sea Calico,Jungle Dashed,Bloodshot,Orange Filigree,Death Strike,Carbon Fiber@FM,Calligrafaux,Zeno,Halftone Whorl,Grey Smoke',
  },
  'SCAR-20': {
    cases:
      'Cardiac,Bloodsport,Cyrex,Powercore,Blueprint,Jungle Slipstream,Green Marine@FMT,Enforcer,Poultrygeist,Grotto,Splash Jam,Assault,Torn,Fragments,Trail Blazer',
    souvenirs:
      'Emerald,Carbon Fiber@FM,Contractor,Storm,Army Sheen,Sand Mesh,Outbreak,Stone Mosaico,Brass,Magna Carta,Zinc',
    others: 'Crimson Web,Palm,Wild Berry,Short Ochre,Caged,Bloodshot',
  },
  G3SG1: {
    cases:
      'The Executioner,Flux,Orange Crash,Scavenger,High Seas,Stinger,Hunter,Azure Zebra@FMT,Ventilator,Demeter,Murky@FMT,Black Sand,Digital Mesh,Keeping Tabs,Dream Glade,Rubber Mat',
    souvenirs:
      'Chronos,Violet Murano,Polar Camo,Desert Storm,VariCamo,Contractor,New Roots,Orange Kimono,Safari Mesh,Ancient Ritual,Jungle Dashed',
    others: 'Arctic Camo,Green Apple,Red Jasper,Hunter,Green Cell,Purple Dune',
  },
};
