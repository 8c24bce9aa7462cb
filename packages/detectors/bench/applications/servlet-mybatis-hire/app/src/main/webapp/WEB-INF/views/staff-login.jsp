<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1>Staff</h1>
<c:if test="${not empty problem}"><p class="problem">${problem}</p></c:if>
<form method="post" action="<c:url value='/staff-login'/>">
  <label>Name <input name="name" value=""></label>
  <label>Password <input name="password" type="password"></label>
  <button>Sign in</button>
</form>
</body>
</html>
