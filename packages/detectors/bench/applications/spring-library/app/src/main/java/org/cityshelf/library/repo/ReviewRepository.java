package org.cityshelf.library.repo;

import java.util.List;
import org.cityshelf.library.model.Review;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ReviewRepository extends JpaRepository<Review, Long> {

    List<Review> findTop50ByBookIdOrderByIdDesc(Long bookId);
}
