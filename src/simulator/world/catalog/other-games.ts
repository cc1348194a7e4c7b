/** Dota 2 items as traders know them; most exist in several qualities. */
export const DOTA_ITEMS =
  "Dragonclaw Hook,Manifold Paradox,Fractal Horns of Inner Abysm,Arms of Desolation,Demon Eater,Golden Moonfall,Tempest Helm of the Thundergod,Great Sage's Reckoning,Bladeform Legacy,Feast of Abscession,Exalted Bladeform Legacy,Swine of the Sunken Galley,Blades of Voth Domosh,Genuine Weather Ash,Mace of Aeons,The Magus Cypher,Kantusa the Script Sword,Jagged Honor Blade,Jagged Honor Mask,Jagged Honor Banner,Jagged Honor Bracer,Jagged Honor Legguards,Mask of a Thousand Faces,Dead Reckoning Chest,Timebreaker,Genesis of Arcana,Shattered Greatsword,Staff of Gun-Yu,Battlefury of the Hidden Blade,Crow of Desolation,Sylvan Cascade,Frostiron Raider Axe,Axe of Phractos,Golden Axe of Phractos,Compendium Bristleback,Mortar Forge,The Third Awakening,Vigil Signet,Vigil Triumph,Soul Diffuser,Fiery Soul of the Slayer,Hellborn Grasp,Bracers of Aeons,Eternal Radiance Blades,Golden Basher Blades,Gravelmaw,Golden Gravelmaw,Ethereal Flames War Dog,Alpine Ursa,Baby Roshan,Platinum Baby Roshan,Legacy Courier,Captain Bamboo,Morok's Mechanical Mediary,Mighty Boar,Speed Demon,Hollow Jack,Drodo the Druffin,Enduring War Dog,Shagbark,Stumpy,Trusty Mountain Yak,Unusual Itsy,Prismatic Drake,Azuremir,Lockjaw,Fearless Badger,Doomling,Beetlejaws the Boxhound,Faceless Rex,Tickled Tegu,Wyvern Hatchling,Snowl,Throe,Bearzky,Na'Vi's Weaselcrow,Porcine Princess Penelope,Jade Baby Roshan,Fallen Sword,Sight of the Kha-Ren Faithful,Redmoon Assassin's Secret,Origins Mask of Terror,Rider of the Storm,Sundered Moon,Umbra Rider's Mask,Immemorial Emperor's Helm,Regalia of the Mortal Coil,Armor of the Demonic Archivist,Belt of Nimble Edge,Boots of the Eldritch,Shadow Flame Pauldrons,Scythe of Vyse,Cape of the Wyvern Skin,Crown of Hells,Dark Artistry Cape,Dark Artistry Hair,Diretide Shimmer Cloak,Golden Flight of Epiphany,Flight of Epiphany,Golden Staff of Gun-Yu,Golden Ravenous Abyss,The Ravenous Fiend,Pale Augur,Cult of Aktok,Peculiar Prestidigitator,Master Assassin's Shadow,Blade of Tears,Bloody Ripper,Sacred Orb of the Covenant,Thirst of Eztzhok,Maraxiform's Fallen Blade,Mercurial's Call,Severing Crest,Edge of the Lost Order,Monstrous Reprisal,Crimson Fin of the First Spear,Golden Fin of the First Spear,Helm of the Guardian Construct,Mantle of Grim Facade,Sinister Lightning,Shards of Exile,Tribal Pathways Hood,Stormwrought Arbiter,Wrath of Ka,Heartless Hunt Bow,Dread Prophecy Scythe,Pyrexaec Flow,Wings of the Ethereal Monarch,Wandering Flame Robe,Ice Burrower Fin,Hidden Flower Staff,Beholden of the Banished Ones,Ancient Sealed Tail,Twin Deaths' Haunting,Abyssal Kin Pauldrons";

/** Qualities that stand before a Dota 2 item's name; the empty one is the standard quality. */
export const DOTA_QUALITIES =
  ',Inscribed,Genuine,Auspicious,Autographed,Frozen,Heroic,Corrupted,Infused,Cursed,Exalted';

/** Dota 2 treasures and tickets, which have one quality. */
export const DOTA_TREASURES =
  'Treasure of the Crimson Witness,Treasure of the Cryptic Beacon,Immortal Treasure I 2018,Immortal Treasure II 2018,Immortal Treasure III 2018,Immortal Treasure I 2019,Immortal Treasure II 2019,Immortal Treasure III 2019,Trove Carafe 2018,Trove Carafe 2019,Treasure of Molten Steel,Treasure of the Forged Fury,Lockless Luckvase 2016,Lockless Luckvase 2017,Treasure of the Emerald Revival,Treasure of the Dark Implements,Autographed Immortal Treasure II 2017,Scintillating Sapphire Treasure,Treasure of the Tangled Keepsake,Treasure Upgrade Infuser - Fall 2016';

/** The first word of Rust's skin series; every one is combined with the items it was made for. */
export const RUST_SERIES =
  'Tempered,Ornate Tempered,Blackout,Whiteout,Arctic,Forest Raiders,Nomads,Azul,Space Rocker,Rainbow Pony,Lovely,Neon,Toxic,Doodle,Red Line,Loot Leader,Hazard,Frosty,Night Stalker,Cold Hunter,Desert Raiders,Ghost,Carbon,Glitch,Halloween,Phantom,Samurai,Ice Dragon,Tiger Crown,Heavy Metal,Steampunk,Predator,Bloody,Golden,Urban Camo,Digital Camo,Jade,Horror Bag,Training,Royal Blood';

/** The items of Rust that skins are made for. */
export const RUST_ITEMS =
  'AK47,LR300,SAR,Thompson,MP5,Custom SMG,Python,Revolver,Bolt Rifle,M39,Pump Shotgun,Double Barrel,Crossbow,Hoodie,Pants,Boots,Gloves,Facemask,Chestplate,Vest,Kilt,Jacket,Coffee Can Helmet,Garage Door,Metal Door,Wooden Door,Large Box,Furnace,Sleeping Bag,Rug,Rock,Hatchet,Pickaxe,Backpack';

/** Rust skins with a name of their own. */
export const RUST_SINGLES =
  "Alien Red,Big Grin,Glory AK47,Punishment Mask,No Mercy AK47,Fall Camo LR300,Burlap Trousers Skin,Metalhead,Creepy Clown Bandana,Wizard Hat,Bombing Thompson,Cobalt MP5,Apocalyptic Knight Pants,Apocalyptic Knight Hoodie,Twitch Rivals Trophy,Weapon Barrel,High Quality Bag,Low Quality Bag,Wood Storage Box Skin,Cloth,Metal,Wood,Leather,Scrap Bag,Poison SAR,Elite Crate Large Box,Rustige Egg,Victor AK47,Biohazard MP5,Medusa's Eyes";

/** Team Fortress 2 hats and weapons. */
export const TF2_ITEMS =
  "Team Captain,Ghastly Gibus,Bill's Hat,Earbuds,Towering Pillar of Hats,Killer Exclusive,Modest Pile of Hat,Noble Amassment of Hats,Brotherhood of Arms,Max's Severed Head,Cheater's Lament,Burning Team Captain,Ellis' Cap,Texas Ten Gallon,Engineer's Cap,Hustler's Hallmark,Soldier's Stash,Fancy Fedora,Detective Noir,Larrikin Robin,Master's Yellow Belt,Old Guadalajara,Prince Tavish's Crown,Scotsman's Stove Pipe,Football Helmet,Pyro's Beanie,Vintage Merryweather,Rimmed Raincatcher,Whoopee Cap,Stainless Pot,Tyrant's Helm,Batter's Helmet,Bonk Helm,Troublemaker's Tossle Cap,Ye Olde Baker Boy,Hard Counter,Officer's Ushanka,Tough Guy's Toque,Backbiter's Billycock,Blighted Beak,Otolaryngologist's Mirror,Physician's Procedure Mask,Prussian Pickelhaube,Anger,Villain's Veil,Hellmet,Virtual Reality Headset,Summer Shades,Cosa Nostra Cap,Dread Knot,Nanobalaclava,Frontline Field Recorder,Triboniophorus Tyrannus,Magnificent Mongolian,Large Luchadore,Flipped Trilby,Rogue's Col Roule,Made Man,Dr. Whoa,Googly Gazer,Buccaneer's Bicorne,Hottie's Hoodie,Connoisseur's Cap,Rocket Launcher,Scattergun,Flame Thrower,Minigun,Sniper Rifle,Knife,Medi Gun,Stickybomb Launcher,Grenade Launcher,Wrench,Frying Pan,Black Box,Direct Hit,Crusader's Crossbow,Huntsman,Ambassador,Axtinguisher,Loch-n-Load,Eyelander,Half-Zatoichi,Market Gardener,Ullapool Caber,Escape Plan,Kritzkrieg,Ubersaw,Dead Ringer,Your Eternal Reward";

/** Qualities that stand before a Team Fortress 2 item's name; the empty one is Unique. */
export const TF2_QUALITIES =
  ",Strange,Vintage,Genuine,Haunted,Collector's,Unusual,Strange Killstreak,Strange Specialized Killstreak,Strange Professional Killstreak,Killstreak,Professional Killstreak";

/** Team Fortress 2 war paints; each exists in five wears. */
export const TF2_WAR_PAINTS =
  'Macabre Web,Bovine Blazemaker,Night Owl,Woodsy Widowmaker,Autumn,Nutcracker,Plaid Potshotter,Civil Servant,Bonk Varnished,Cabin Fevered,Polter-Guised,Totally Boned,Ghost Town,Pumpkin Patch,Wrapped Reviver,Carpet Bomber,Masked Mender,Bloom Buffed,Dead Reckoner,Dragon Slayer,Smissmas Sweater,Miami Element,Jazzy,Cosmic Calamity,Hana,Uranium,Neo Tokyo,Bomber Soul,Geometrical Teams,Hypergon,Kiln and Conquer,Merc Stained,Rainbow,Balloonicorn,Electroshocked,Isotope,Quack Canvassed,Sarsaparilla Sprayed,Skull Study,Spectral Shimmered';

/** Team Fortress 2 tools and crates, which have one quality. */
export const TF2_TOOLS =
  'Mann Co. Supply Crate Key,Tour of Duty Ticket,Name Tag,Description Tag,Backpack Expander,Refined Metal,Mann Co. Audition Reel,Mann Co. Supply Munition Series #82,Squad Surplus Voucher,Strangifier,Giftapult,Secret Saxton,Dueling Mini-Game,Gift Wrap,Decal Tool,Unlocked Cosmetic Crate Multi-Class';
