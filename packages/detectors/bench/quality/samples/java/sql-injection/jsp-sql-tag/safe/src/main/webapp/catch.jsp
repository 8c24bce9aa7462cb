<%@ page contentType="text/html;charset=UTF-8" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="sql" uri="http://java.sun.com/jsp/jstl/sql" %>
<sql:query var="rows" dataSource="jdbc/lagoa">
  SELECT weight FROM catch WHERE fish = ?
  <sql:param value="${param.fish}"/>
</sql:query>
<ul>
<c:forEach var="row" items="${rows.rows}">
  <li><c:out value="${row.weight}"/></li>
</c:forEach>
</ul>
