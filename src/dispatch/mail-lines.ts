/** The section of the configuration that sets mail up, to be changed to one's own relay. @param domain one's own, when it is known */
export function renderMailLines(domain = "example.com"): string {
  return `mail:
  host: smtp.${domain}
  port: 587
  tls: starttls
  user: postseal@${domain}
  passwordFile: /etc/postseal/mail-password
  from: postseal@${domain}
`;
}
