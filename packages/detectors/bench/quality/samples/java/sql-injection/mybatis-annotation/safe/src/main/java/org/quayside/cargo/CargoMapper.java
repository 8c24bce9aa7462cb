package org.quayside.cargo;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
public interface CargoMapper {
    @Select("SELECT id, label, weight FROM cargo WHERE harbour = #{harbour} ORDER BY id")
    List<Cargo> inHarbour(@Param("harbour") String harbour);

    @Select("SELECT id, label, weight FROM cargo WHERE id = #{id}")
    Cargo byId(@Param("id") long id);
}
