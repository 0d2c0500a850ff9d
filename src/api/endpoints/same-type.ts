/**
 * `true` when each type may stand for the other; a property more or less, or of another type, makes it `never`.
 *
 * Every endpoint holds its published schema against the contract that the web application is written to: a difference does not compile.
 */
export type SameType<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : never) : never;
