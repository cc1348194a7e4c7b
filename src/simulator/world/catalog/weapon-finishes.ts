/**
 * The finishes of one weapon as comma-separated lists, by how they come into the game: from cases (also as StatTrak),
 * from souvenir packages (also as Souvenir) and from other collections. `@` and letters name the wears that exist
 * (F, M, T, W, B) where not all five do.
 */
export interface WeaponFinishes {
  readonly cases: string;
  readonly souvenirs?: string;
  readonly others?: string;
}
