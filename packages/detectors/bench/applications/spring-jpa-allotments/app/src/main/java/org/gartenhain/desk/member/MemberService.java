package org.gartenhain.desk.member;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

@Service
public class MemberService {
    private final MemberRepository members;

    public MemberService(MemberRepository members) {
        this.members = members;
    }

    public Member byEmail(String email) {
        return members.findByEmail(email).orElseThrow();
    }

    public Member byId(Long id) {
        return members.findById(id).orElseThrow();
    }

    public List<Member> named(String text) {
        return members.named(text);
    }

    @Transactional
    public void changeProfile(String email, ProfileForm form) {
        Member member = byEmail(email);
        member.setName(form.name());
        member.setPhone(form.phone());
        member.setAbout(form.about());
        members.save(member);
    }

    @Transactional
    public void waiveFees(Long id) {
        Member member = byId(id);
        member.setFeesWaived(true);
        members.save(member);
    }

    @Transactional
    public void store(Member member) {
        members.save(member);
    }

    @Transactional
    public void remove(Long id) {
        members.deleteById(id);
    }
}
