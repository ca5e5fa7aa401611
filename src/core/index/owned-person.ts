/** A person as the owner of a corpus tells of them. */
export interface OwnedPerson {
  /** What they are to be called: no other one of the list is called so. */
  readonly name: string;
  /** Other forms of the name. */
  readonly also: readonly string[];
  readonly roles: readonly string[];
  /** The collections, folders and files that speak of them by these names; all where there are none. */
  readonly in: readonly string[];
}
