export declare const floors: Readonly<Record<string, readonly string[]>>;
export declare const packageOwners: Readonly<Record<string, readonly string[]>>;
export declare const pureFloors: readonly string[];
export declare const pagePackages: readonly string[];
