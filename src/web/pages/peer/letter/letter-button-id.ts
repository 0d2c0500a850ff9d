/** The letter gives the focus back here when it was not opened by anything on the page. */
export const LETTER_BUTTON_ID = "write-letter";
