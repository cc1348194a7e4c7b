const KNIVES = /Knife|Bayonet|Karambit|Daggers/;
const GLOVES = /Gloves|Wraps/;
const PREFIXES: readonly (readonly [string, string])[] = [
  ['Sticker |', 'Stickers'],
  ['Sticker Slab |', 'Charms'],
  ['Charm |', 'Charms'],
  ['Sealed Graffiti |', 'Graffities'],
  ['Patch |', 'Patches'],
  ['Music Kit |', 'Music Kits'],
];
const GUNS: readonly (readonly [string, RegExp])[] = [
  ['Pistols', /Glock|USP|P2000|P250|Five-SeveN|Tec-9|CZ75|Berettas|Desert Eagle|Revolver/],
  ['SMGs', /MP9|MAC-10|UMP|Bizon|MP7|MP5|P90/],
  ['Shotguns', /Nova|XM1014|Sawed-Off|MAG-7/],
  ['Machineguns', /M249|Negev/],
  ['Rifles', /AK-47|M4A|AWP|Galil|FAMAS|SG 553|AUG|SSG|SCAR|G3SG1/],
];

/** Names are looked at again with every price list, and their number is that of the catalogue. */
const known = new Map<string, string>();

/** The kind of thing that Waxpeer files a CS2 name under. */
export function itemTypeOf(name: string): string {
  const type = known.get(name) ?? classify(name);
  known.set(name, type);
  return type;
}

function classify(name: string): string {
  const prefix = PREFIXES.find(([start]) => name.replace('StatTrak™ ', '').startsWith(start));
  if (prefix !== undefined) return prefix[1];
  if (name.startsWith('★')) return GLOVES.test(name) && !KNIVES.test(name) ? 'Gloves' : 'Knives';
  if (/Case|Capsule|Package|Box/.test(name)) return 'Containers';
  return GUNS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'Other';
}

/** The kind in the singular and small letters, as listings write it. */
export function brandOf(name: string): string {
  return itemTypeOf(name).toLowerCase().replace(/ves$/, 'fe').replace(/s$/, '');
}
