package org.cityshelf.library.repo;

import java.util.Optional;
import org.cityshelf.library.model.Patron;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

public interface PatronRepository extends JpaRepository<Patron, Long> {

    Optional<Patron> findByEmail(String email);

    @Query("select p from Patron p where p.resetCode = :code and p.resetUntil > current_timestamp")
    Optional<Patron> findByOpenReset(@Param("code") String code);
}
