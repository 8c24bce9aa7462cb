package org.gartenhain.desk.member;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

import java.util.List;
import java.util.Optional;

public interface MemberRepository extends JpaRepository<Member, Long> {
    Optional<Member> findByEmail(String email);

    Optional<Member> findByInviteCode(String inviteCode);

    @Query("select m from Member m where lower(m.name) like lower(concat('%', :text, '%'))")
    List<Member> named(@Param("text") String text);
}
