package org.gartenhain.desk.tool;

import org.springframework.data.jpa.repository.JpaRepository;

public interface GardenToolRepository extends JpaRepository<GardenTool, Long> {
}
