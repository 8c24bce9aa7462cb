package gr.elia.shop.office;

import org.springframework.data.jpa.repository.JpaRepository;

public interface OilRepository extends JpaRepository<Oil, Long> {}
