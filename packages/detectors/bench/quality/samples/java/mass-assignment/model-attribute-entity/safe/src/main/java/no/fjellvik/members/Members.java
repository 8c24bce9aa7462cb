package no.fjellvik.members;

import org.springframework.data.repository.CrudRepository;

public interface Members extends CrudRepository<Member, Long> {}
