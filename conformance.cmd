@echo off
rem Runs the conformance command line, and builds it first where a source is newer. conformance --help says what it does.
setlocal EnableExtensions DisableDelayedExpansion

set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "target=%home%\conformance-cli\target"
set "jar=%target%\conformance.jar"
set "archive=%target%\conformance.jsa"

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo conformance: Java 17 or newer is needed; set JAVA_HOME, or put java on the PATH 1>&2
  exit /b 2
)

set "options=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable"

if not exist "%home%\pom.xml" goto run
if not exist "%jar%" goto build
rem Where a source of what is packed is newer than the jar.
powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath $env:jar).LastWriteTime; $sources = Get-ChildItem -Path (Join-Path $env:home 'conformance-*'), (Join-Path $env:home 'reports') -Recurse -File | Where-Object { $_.FullName -notmatch '\\target\\' -and ($_.Name -eq 'pom.xml' -or $_.FullName -match '\\src\\main\\') -and $_.LastWriteTime -gt $jar }; if ($sources) { exit 1 }" >nul 2>&1
if errorlevel 1 goto build
goto run

:build
where mvn >nul 2>&1
if errorlevel 1 (
  echo conformance: Maven 3.8 or newer is needed to build "%jar%"; put mvn on the PATH 1>&2
  exit /b 2
)
if not exist "%target%" mkdir "%target%"
echo conformance: building conformance-cli\target\conformance.jar, once; this takes a minute or more 1>&2
if exist "%jar%" del /q "%jar%"
pushd "%home%"
call mvn -B -ntp -Dstyle.color=never -pl conformance-cli -am -Dmaven.test.skip=true -Dspotless.check.skip=true package > "%target%\build.log" 2>&1
popd
if not exist "%jar%" (
  findstr /b /c:"[ERROR]" "%target%\build.log" 1>&2
  echo conformance: the build failed; nothing was run; all that Maven said is in "%target%\build.log" 1>&2
  exit /b 2
)
rem Classes read in advance. Failing here costs a second a run, and nothing else.
if exist "%archive%" del /q "%archive%"
"%java%" %options% "-XX:ArchiveClassesAtExit=%archive%" -jar "%jar%" certify --quiet --only SAL-01,QRY-01,BRK-MSG-01,AMT-02 --out "%target%\train" >nul 2>&1
if exist "%target%\train" rmdir /s /q "%target%\train"

:run
if exist "%archive%" (
  "%java%" %options% "-XX:SharedArchiveFile=%archive%" "-Dconformance.command=%~n0" -jar "%jar%" %*
) else (
  "%java%" %options% "-Dconformance.command=%~n0" -jar "%jar%" %*
)
exit /b %errorlevel%
