const view = (member) => ({ id: member.id, name: member.name, mail: member.mail });

export class MemberService {
  constructor(members) {
    this.members = members;
  }

  profile(member) {
    return { ...view(member), roles: member.roles };
  }

  async list() {
    const all = await this.members.all();
    return all.map(view).sort((a, b) => a.name.localeCompare(b.name));
  }

  async invite({ name, mail }) {
    return view(await this.members.insert({ name, mail, roles: ['member'] }));
  }

  async remove(id) {
    const member = await this.members.get(id);
    if (!member) return false;
    await this.members.delete(member.id);
    return true;
  }
}
