package org.gartenhain.desk.plot;

import org.springframework.data.jpa.repository.JpaRepository;

import java.util.List;

public interface PlotRepository extends JpaRepository<Plot, Long>, PlotSearch {
    List<Plot> findByTenantEmail(String email);
}
