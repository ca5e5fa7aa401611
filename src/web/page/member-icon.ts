/** The picture of every member: a grey disc with a head. */
export const MEMBER_ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'%3E%3Crect width='40' height='40' fill='%23747f8d'/%3E%3Cg fill='%23fff'%3E%3Ccircle cx='20' cy='15' r='7'/%3E%3Cpath d='M7 36c0-9 6-13 13-13s13 4 13 13z'/%3E%3C/g%3E%3C/svg%3E";
