package it.colline.labels;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

public interface LabelRepository extends JpaRepository<Label, Long>, LabelSearch {
    @Query(value = "SELECT id FROM label WHERE colour = :colour", nativeQuery = true)
    List<Long> ofColour(@Param("colour") String colour);
}
