package com.harrowgate.letters;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface LetterRepository extends JpaRepository<Letter, Long> {
    List<Letter> findByOwner(String owner);

    Optional<Letter> findByIdAndOwner(Long id, String owner);

    void deleteByIdAndOwner(Long id, String owner);
}
