package org.gartenhain.desk.account;

import org.gartenhain.desk.member.Member;
import org.gartenhain.desk.member.MemberRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class JoinService {
    private static final Logger log = LoggerFactory.getLogger(JoinService.class);

    private final MemberRepository members;
    private final PasswordEncoder passwords;
    private final CodeMaker codes;

    public JoinService(MemberRepository members, PasswordEncoder passwords, CodeMaker codes) {
        this.members = members;
        this.passwords = passwords;
        this.codes = codes;
    }

    @Transactional
    public String invite(String email) {
        Member member = new Member();
        member.setEmail(email);
        member.setInviteCode(codes.inviteCode());
        members.save(member);
        log.info("Member {} was invited", member.getId());
        return member.getInviteCode();
    }

    @Transactional
    public void join(JoinForm form) {
        Member member = members.findByInviteCode(form.code()).orElseThrow();
        member.setName(form.name());
        member.setEmail(form.email());
        member.setPasswordHash(passwords.encode(form.password()));
        member.setInviteCode(null);
        members.save(member);
        log.info("Joined with {} and password {}", member.getId(), form.password());
    }
}
