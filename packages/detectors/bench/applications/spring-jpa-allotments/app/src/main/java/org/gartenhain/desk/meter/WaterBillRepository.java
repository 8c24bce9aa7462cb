package org.gartenhain.desk.meter;

import org.springframework.data.jpa.repository.JpaRepository;

import java.util.List;
import java.util.Optional;

public interface WaterBillRepository extends JpaRepository<WaterBill, Long> {
    List<WaterBill> findByMemberEmail(String email);

    Optional<WaterBill> findByIdAndMemberEmail(Long id, String email);
}
