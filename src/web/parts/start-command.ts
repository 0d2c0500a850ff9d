/** How a reader of the first page starts with mail of their own. */
export const START_COMMAND = "npm start -- /var/log/mail.log";
