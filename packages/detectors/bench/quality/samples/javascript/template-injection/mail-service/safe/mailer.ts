import Handlebars from 'handlebars'

const layout = Handlebars.compile('Dear {{to}}, {{text}}')
export class Mailer {
  async send(to: string, template: string) {
    const body = layout({ to, text: template })
    return { to, body }
  }
}
