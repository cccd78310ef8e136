/** An old path of the site and the live one that replaced it. */
export interface Redirect {
  from: string;
  to: string;
}
