import Handlebars from 'handlebars'

export class Mailer {
  async send(to: string, template: string) {
    const body = Handlebars.compile(template)({ to })
    return { to, body }
  }
}
